package dev.concertbank.utplsql.oracle;

import dev.concertbank.utplsql.oracle.OracleResult.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What {@code ut_junit_reporter} writes: a test is known by the path of its suite and by its
 * sentence. Tests of a suite with one sentence are told apart by their order.
 */
public final class JunitXml {
  private final Map<String, Deque<OracleResult>> tests = new HashMap<>();
  private final Map<String, String> suiteErrors = new HashMap<>();

  public static JunitXml parse(String xml) {
    JunitXml parsed = new JunitXml();
    parsed.suites(root(xml));
    return parsed;
  }

  private static Element root(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default one writes to the console; the exception says the same.
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("utPLSQL's report is no XML: " + e.getMessage(), e);
    }
  }

  /** The result of the next test of a name; none if utPLSQL did not run it. */
  public Optional<OracleResult> next(String suitePath, String sentence) {
    return Optional.ofNullable(tests.get(key(suitePath, sentence))).map(Deque::poll);
  }

  /** What a suite's own procedures ended in. */
  public Optional<String> suiteError(String path) {
    return Optional.ofNullable(suiteErrors.get(path.toLowerCase(java.util.Locale.ROOT)));
  }

  private static String key(String suitePath, String sentence) {
    return suitePath.toLowerCase(java.util.Locale.ROOT) + "|" + sentence;
  }

  private void suites(Element parent) {
    for (Element child : children(parent)) {
      switch (child.getTagName()) {
        case "testsuite" -> suites(child);
        case "testcase" ->
            tests
                .computeIfAbsent(
                    key(child.getAttribute("classname"), child.getAttribute("name")),
                    k -> new ArrayDeque<>())
                .add(result(child));
        case "system-err" -> suiteError(parent.getAttribute("package"), child.getTextContent());
        default -> {
          // Counts, times and output.
        }
      }
    }
  }

  private void suiteError(String path, String text) {
    if (!text.isBlank()) {
      suiteErrors.put(path.toLowerCase(java.util.Locale.ROOT), text.strip());
    }
  }

  private static OracleResult result(Element test) {
    for (Element child : children(test)) {
      switch (child.getTagName()) {
        case "failure" -> {
          return new OracleResult(Outcome.FAILED, child.getTextContent().strip());
        }
        case "error" -> {
          return new OracleResult(Outcome.ERRORED, child.getTextContent().strip());
        }
        case "skipped" -> {
          return new OracleResult(Outcome.DISABLED, "--%disabled");
        }
        default -> {
          // Output of the test.
        }
      }
    }
    return new OracleResult(Outcome.PASSED, "");
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
