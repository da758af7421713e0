package dev.concertbank.utplsql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds the suites when their class is asked for, or one of them by its id, as IDEs do. */
final class SuitesResolver implements SelectorResolver {

  static boolean isAnchor(Class<?> candidate) {
    return candidate.isAnnotationPresent(UtplsqlSuites.class);
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    if (!isAnchor(selector.getJavaClass())) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            parent ->
                Optional.of(new SuitesDescriptor(parent.getUniqueId(), selector.getJavaClass())))
        .map(suites -> Resolution.match(Match.exact(suites)))
        .orElseGet(Resolution::unresolved);
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    return anchor(selector.getUniqueId())
        .flatMap(name -> context.resolve(DiscoverySelectors.selectClass(name)))
        .map(suites -> Resolution.match(Match.exact(suites)))
        .orElseGet(Resolution::unresolved);
  }

  private static Optional<String> anchor(UniqueId id) {
    return id.getSegments().stream()
        .filter(segment -> segment.getType().equals(SuitesDescriptor.SEGMENT))
        .map(UniqueId.Segment::getValue)
        .findFirst();
  }

  /** Where only ids were asked for, removes what is neither above nor below one of them. */
  static void keepSelected(EngineDiscoveryRequest request, TestDescriptor engine) {
    List<UniqueId> wanted =
        request.getSelectorsByType(UniqueIdSelector.class).stream()
            .map(UniqueIdSelector::getUniqueId)
            .filter(id -> anchor(id).isPresent())
            .toList();
    boolean classesToo =
        request.getSelectorsByType(ClassSelector.class).stream()
            .anyMatch(selector -> isAnchor(selector.getJavaClass()));
    if (!wanted.isEmpty() && !classesToo) {
      prune(engine, wanted);
    }
  }

  private static void prune(TestDescriptor parent, Collection<UniqueId> wanted) {
    for (TestDescriptor child : List.copyOf(parent.getChildren())) {
      UniqueId id = child.getUniqueId();
      if (wanted.stream().noneMatch(w -> w.hasPrefix(id) || id.hasPrefix(w))) {
        child.removeFromHierarchy();
      } else {
        prune(child, wanted);
      }
    }
  }
}
