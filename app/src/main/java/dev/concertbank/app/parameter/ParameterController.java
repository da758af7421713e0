package dev.concertbank.app.parameter;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.ParameterStore;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/admin/parameters",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ParameterController {
  private static final Logger LOG = LoggerFactory.getLogger(ParameterController.class);

  private final ParameterStore parameterStore;
  private final ParameterMapper parameters;
  private final Transactions transactions;

  ParameterController(
      ParameterStore parameterStore, ParameterMapper parameters, Transactions transactions) {
    this.parameterStore = parameterStore;
    this.parameters = parameters;
    this.transactions = transactions;
  }

  @Operation(summary = "What an operator may tune")
  @GetMapping
  ParameterList list() {
    return new ParameterList(parameters.list());
  }

  @Operation(summary = "Change a parameter")
  @Raises("parameter-not-found")
  @PutMapping(value = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ParameterResponse set(
      Caller caller, @PathVariable String name, @Valid @RequestBody ParameterRequest request) {
    ParameterResponse changed =
        transactions.run(
            () -> {
              parameterStore.setValue(caller.userId(), name, new BigDecimal(request.value()));
              return parameters.find(name);
            });
    LOG.info("user {} set {} to {}", caller.userId(), changed.name(), changed.value());
    return changed;
  }
}
