package dev.concertbank.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The page works offline and under a strict Content-Security-Policy: it brings all it needs. */
class PageTest {

  private static final Pattern FOREIGN = Pattern.compile("(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}");
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z]+\\.js)\"");
  private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

  @TestFactory
  List<DynamicTest> no_file_asks_for_anything_from_elsewhere() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFilename(),
                    () ->
                        assertThat(FOREIGN.matcher(text(file).replace(SVG_NAMESPACE, "")).results())
                            .extracting(MatchResult::group)
                            .isEmpty()))
        .toList();
  }

  @Test
  void the_html_has_no_inline_script_style_or_handler() throws IOException {
    String html = text(resource("/static/index.html"));

    assertThat(html).doesNotContainPattern("<script(?![^>]* src=)");
    assertThat(html).doesNotContainPattern("<[^>]+ (style|on[a-z]+)=");
  }

  @Test
  void every_module_that_is_imported_is_there() throws IOException {
    List<String> names = files().stream().map(Resource::getFilename).toList();
    assertThat(names).contains("index.html", "style.css", "icon.svg", "main.js");
    for (Resource file : files()) {
      assertThat(names)
          .as(file.getFilename())
          .containsAll(
              IMPORT.matcher(text(file)).results().map(module -> module.group(1)).toList());
    }
  }

  @Test
  void the_scripts_never_turn_text_into_markup() throws IOException {
    for (Resource file : files()) {
      assertThat(text(file))
          .as(file.getFilename())
          .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
  }

  private static List<Resource> files() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*"))
        .toList();
  }

  private static Resource resource(String path) {
    return new PathMatchingResourcePatternResolver().getResource("classpath:" + path);
  }

  private static String text(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8);
  }
}
