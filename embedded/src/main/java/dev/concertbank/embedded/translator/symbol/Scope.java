package dev.concertbank.embedded.translator.symbol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names that are visible in one place; inner ones hide outer ones. */
public final class Scope {
  private final Scope outer;
  private final Map<String, Symbol> names = new LinkedHashMap<>();

  public Scope(Scope outer) {
    this.outer = outer;
  }

  public Scope outer() {
    return outer;
  }

  public void declare(String name, Symbol symbol) {
    names.put(name, symbol);
  }

  public Optional<Symbol> here(String name) {
    return Optional.ofNullable(names.get(name));
  }

  public Optional<Symbol> find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Symbol symbol = scope.names.get(name);
      if (symbol != null) {
        return Optional.of(symbol);
      }
    }
    return Optional.empty();
  }

  public <T extends Symbol> Optional<T> find(String name, Class<T> type) {
    return find(name).filter(type::isInstance).map(type::cast);
  }

  public Map<String, Symbol> names() {
    return names;
  }
}
