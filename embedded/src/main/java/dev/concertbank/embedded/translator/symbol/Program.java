package dev.concertbank.embedded.translator.symbol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All packages and schema-level types: what a name may refer to across files. */
public final class Program {
  private final Map<String, PackageSymbols> packages = new TreeMap<>();
  private final Scope schema = new Scope(null);
  private final Set<String> own = new LinkedHashSet<>();
  private final Set<String> views = new LinkedHashSet<>();
  private final Set<String> runtime = new TreeSet<>();
  private int unnumberedExceptions;

  public Program() {
    OraclePackages.all().forEach(p -> packages.put(p.name(), p));
  }

  public Scope schema() {
    return schema;
  }

  public void add(PackageSymbols symbols) {
    packages.put(symbols.name(), symbols);
    own.add(symbols.name());
  }

  /** The packages of the files, without Oracle's own. */
  public List<String> ownPackages() {
    return List.copyOf(own);
  }

  public void addView(String name) {
    views.add(name);
  }

  public List<String> views() {
    return List.copyOf(views);
  }

  public boolean isView(String name) {
    return views.contains(name);
  }

  public Optional<PackageSymbols> findPackage(String name) {
    return Optional.ofNullable(packages.get(name));
  }

  /** Notes that a part of the runtime is needed that not every program needs. */
  public void require(String runtimeSchema) {
    runtime.add(runtimeSchema);
  }

  public List<String> runtime() {
    return List.copyOf(runtime);
  }

  /** A public member of a package. */
  public Optional<Symbol> member(String packageName, String name) {
    return findPackage(packageName).flatMap(p -> p.spec().here(name));
  }

  /** An exception without a number gets a SQLSTATE of a class of its own. */
  public String nextSqlstate() {
    return "U%04d".formatted(++unnumberedExceptions);
  }
}
