package dev.concertbank.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RestController;

/** The directions in which this code may depend, and the one way in which it may write. */
@AnalyzeClasses(
    packages = {"dev.concertbank.app", "dev.concertbank.plsql"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Pattern TABLE_OR_VIEW =
      Pattern.compile("\\b(?:FROM|JOIN)\\s+(?!\\()(\\w+)", Pattern.CASE_INSENSITIVE);

  @ArchTest
  static final ArchRule nothingKnowsThatTheEmbeddedEngineExists =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.concertbank.embedded..");

  @ArchTest
  static final ArchRule gatewaysDoNotKnowTheApplication =
      noClasses()
          .that()
          .resideInAPackage("dev.concertbank.plsql..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.concertbank.app..");

  @ArchTest
  static final ArchRule onlyGatewaysTalkJdbc =
      noClasses()
          .that()
          .resideInAPackage("dev.concertbank.app..")
          .and()
          .resideOutsideOfPackages(
              // Sets up connections, reads the URL for the console, or maps a column's type.
              "dev.concertbank.app.oracle..",
              "dev.concertbank.app.startup..",
              "dev.concertbank.app.mybatis..",
              // Take messages, which is no call of a package.
              "dev.concertbank.app.messaging.jdbc..",
              "dev.concertbank.app.messaging.jms..",
              "dev.concertbank.app.deploy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.springframework.jdbc.core..");

  @ArchTest
  static final ArchRule onlyDeploymentChangesTheSchema =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.concertbank.app.deploy..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.concertbank.liquibase..");

  @ArchTest
  static final ArchRule controllersAreNobodyElsesBusiness =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveSimpleNameEndingWith("Controller");

  @ArchTest
  static final ArchRule mappersAreNobodyElsesBusiness =
      classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule fieldsAreSetByConstructors =
      classes().that().areAnnotatedWith(RestController.class).should().haveOnlyFinalFields();

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("dev.concertbank.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyPublicGatewayIsNamedAfterAPackage(
      com.tngtech.archunit.core.domain.JavaClasses all) {
    Set<String> gateways = new TreeSet<>();
    for (JavaClass type : all.that(callsProcedures())) {
      gateways.add(snakeCase(type.getSimpleName()));
    }
    assertThat(gateways).isNotEmpty();
    for (String gateway : gateways) {
      assertThat(ArchitectureTest.class.getResource("/plsql/package/" + gateway + ".pks"))
          .as("the package of gateway " + gateway)
          .isNotNull();
    }
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> callsProcedures() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "call procedures",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getFields().stream()
                    .anyMatch(f -> f.getRawType().getSimpleName().equals("Procedures")));
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  @Test
  void mappersReadViewsAndNothingElse() throws IOException {
    Resource[] mappers =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:dev/concertbank/app/**/*Mapper.xml");
    assertThat(mappers).hasSizeGreaterThanOrEqualTo(5);
    for (Resource mapper : mappers) {
      String sql = mapper.getContentAsString(StandardCharsets.UTF_8);
      assertThat(sql).doesNotContain("<insert", "<update", "<delete");
      assertThat(sql).doesNotContainPattern("(?i)\\b(INSERT|UPDATE|DELETE|MERGE|CALL)\\b");
      assertThat(sql.replaceAll("(?s)<!--.*?-->", ""))
          .satisfies(
              text ->
                  assertThat(TABLE_OR_VIEW.matcher(text).results().map(m -> m.group(1)))
                      .as(mapper.getFilename())
                      .isNotEmpty()
                      .allMatch(name -> name.endsWith("_v")));
      long lines = Arrays.stream(sql.split("\n")).count();
      assertThat(lines).as(mapper.getFilename()).isLessThanOrEqualTo(100);
    }
  }
}
