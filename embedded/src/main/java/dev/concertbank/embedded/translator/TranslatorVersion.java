package dev.concertbank.embedded.translator;

/**
 * Names the translator's output. It is the hash of the golden files, so that a translator that
 * writes something else cannot keep its name; GoldenTest says what to write here.
 */
public final class TranslatorVersion {
  public static final String VALUE = "0";

  private TranslatorVersion() {}
}
