package dev.concertbank.embedded.translator.symbol;

import java.util.Set;

/**
 * A package.
 *
 * @param spec what others see
 * @param body what the package itself sees; its outer scope is the spec
 * @param accessibleBy the packages that may use it; empty if all may
 */
public record PackageSymbols(String name, Scope spec, Scope body, Set<String> accessibleBy) {

  public boolean isOpenTo(String caller) {
    return accessibleBy.isEmpty() || accessibleBy.contains(caller) || name.equals(caller);
  }
}
