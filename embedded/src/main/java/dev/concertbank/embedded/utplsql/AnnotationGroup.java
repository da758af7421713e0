package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.PackageOutline.Routine;
import java.util.List;
import java.util.Optional;

/**
 * Annotations on lines that follow one another.
 *
 * @param routine the one on the very next line, which they then belong to
 */
record AnnotationGroup(List<Annotation> annotations, Optional<Routine> routine) {

  Optional<Annotation> find(Annotation.Name name) {
    return annotations.stream().filter(a -> a.name() == name).findFirst();
  }

  SourceLine at() {
    return annotations.get(0).at();
  }
}
