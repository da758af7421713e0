package dev.concertbank.app.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The import as an administrator does it, and as nobody else can. */
@ApiTest
class CatalogueEndpointTest {

  private static final String PATH = "/admin/catalogue";
  private static final String BOUNDARY = "a-line-that-no-file-has";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  @Test
  void what_was_imported_is_answered_and_can_be_bought_at_once() {
    Api.Response imported = upload(files("endpoint")).as(boxOffice.admin()).send();

    assertThat(imported.status()).isEqualTo(200);
    assertThat(imported.json().path("seatsAdded").asInt()).isEqualTo(3);
    JsonNode date = imported.json().path("dates").path(0);
    assertThat(date.path("concertCode").asString()).isEqualTo("endpoint");
    JsonNode seats =
        api.get("/concerts/options/" + date.path("scheduleId").asLong() + "/seats").send().json();
    assertThat(seats.path("seats")).hasSize(3);
    assertThat(api.get("/concerts?query=%EB%B3%84%EB%B9%9B").send().body()).contains("별빛");
  }

  @Test
  void the_same_files_again_add_nothing() {
    upload(files("again")).as(boxOffice.admin()).send();

    Api.Response again = upload(files("again")).as(boxOffice.admin()).send();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("seatsAdded").asInt()).isZero();
  }

  @Test
  void errors_name_file_row_and_column() {
    Map<String, String> files = files("wrong");
    files.put("prices", "concert_code,grade,price\nwrong,R,free\n");

    Api.Response refused = upload(files).as(boxOffice.admin()).send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.json().path("code").asString()).isEqualTo("catalogue-invalid");
    JsonNode error = refused.json().path("errors").path(0);
    assertThat(error.path("file").asString()).isEqualTo("prices.csv");
    assertThat(error.path("row").asInt()).isEqualTo(2);
    assertThat(error.path("column").asString()).isEqualTo("price");
    assertThat(error.path("message").asString()).contains("'free' is no whole number");
  }

  @Test
  void a_buyer_and_a_stranger_are_turned_away() {
    assertThat(upload(files("buyer")).as(boxOffice.buyer(0)).send().status()).isEqualTo(403);
    assertThat(upload(files("stranger")).send().status()).isEqualTo(401);
    assertThat(api.get("/concerts?query=buyer").send().json().path("total").asInt()).isZero();
  }

  @Test
  void a_part_that_is_no_file_of_a_catalogue_is_named() {
    Api.Response refused =
        upload(Map.of("venue", "venue_code,venue_name\n")).as(boxOffice.admin()).send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asString())
        .isEqualTo(
            "There is no part 'venue'. The parts are venues, seats, concerts, prices, schedules.");
  }

  @Test
  void a_request_without_a_file_and_one_that_is_no_upload_are_refused() {
    assertThat(upload(Map.of()).as(boxOffice.admin()).send().status()).isEqualTo(400);
    assertThat(api.post(PATH, "{}").as(boxOffice.admin()).send().status()).isEqualTo(415);
  }

  private Api.Call upload(Map<String, String> files) {
    StringBuilder body = new StringBuilder();
    files.forEach(
        (part, text) ->
            body.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + part + "\"; ")
                .append("filename=\"" + part + ".csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(text)
                .append("\r\n"));
    body.append("--" + BOUNDARY + "--\r\n");
    return api.call("POST", PATH)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .body(body.toString());
  }

  private static Map<String, String> files(String code) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("venues", "venue_code,venue_name\n%s,Hall\n".formatted(code));
    files.put(
        "seats",
        "venue_code,section,row,first_number,last_number,grade\n%s,A,1,1,3,R\n".formatted(code));
    files.put(
        "concerts",
        "concert_code,title,artist,venue_code,open_date\n"
            + "%1$s,별빛 %1$s,Nobody,%1$s,2026-01-01T10:00:00+09:00\n".formatted(code));
    files.put("prices", "concert_code,grade,price\n%s,R,50000\n".formatted(code));
    files.put(
        "schedules",
        "concert_code,schedule_code,starts_at,sale_opens_at,sale_closes_at,queue_required\n"
            + ("%s,d1,2099-05-01T19:00:00+09:00,2026-01-01T10:00:00+09:00,"
                    + "2099-05-01T18:00:00+09:00,false\n")
                .formatted(code));
    return files;
  }
}
