package org.practicereview.administration.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.IssuedToken;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Tokens for machines. Making one takes no {@code Idempotency-Key}: a first answer is kept, and the text of a token
 * must not be. A client that lost the answer revokes the token and makes another.
 */
@RestController
@RequestMapping(path = "/api/v1/administration", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class TokensApi {

    private static final String TOKENS = "/api/v1/administration/tokens/";

    private final CurrentPerson current;
    private final TokenReader tokens;
    private final TokenRegister register;
    private final FormReader reader;

    TokensApi(CurrentPerson current, TokenReader tokens, TokenRegister register, FormReader reader) {
        this.current = current;
        this.tokens = tokens;
        this.register = register;
        this.reader = reader;
    }

    /** A token without its text. */
    record ShownToken(
            UUID id,
            String name,
            UUID person,
            String personName,
            Coded<SeenToken.State> state,
            OffsetDateTime createdAt,
            LocalDate expiresOn,
            @Nullable LocalDate lastUsedOn) {

        static ShownToken of(SeenToken seen) {
            return new ShownToken(
                    seen.token().id(),
                    seen.token().name(),
                    seen.token().person(),
                    seen.personName(),
                    Coded.of(seen.state()),
                    Moments.of(seen.token().createdAt()),
                    seen.lastDay(),
                    seen.token().lastUsedOn());
        }
    }

    /** A token that was just made, with its text. */
    record NewToken(UUID id, String token) {}

    @GetMapping("/tokens")
    @Paged
    @Operation(summary = "All tokens, the newest first")
    Listing<ShownToken> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        ListParameters list = ListParameters.of(given);
        return Listing.of(tokens.page(list.page(), list.size()), ShownToken::of);
    }

    @GetMapping("/tokens/{id}")
    @Operation(summary = "One token")
    ShownToken token(@PathVariable UUID id) {
        return ShownToken.of(tokens.find(id));
    }

    @PostMapping(path = "/people/{person}/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a token that acts as this person; its text is in this answer and nowhere else",
            description =
                    "Nobody makes a token for themselves by token: 422 with the code own-token. One's own are made"
                            + " under the account, with the password.")
    ResponseEntity<NewToken> create(@PathVariable UUID person, @RequestBody JsonNode answers) {
        Person by = current.get();
        TokenRegister.refuseOwn(person, by);
        IssuedToken token = register.create(person, reader.read(answers, TokenForm.class), by);
        return ResponseEntity.created(URI.create(TOKENS + token.id())).body(new NewToken(token.id(), token.text()));
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token; once more is harmless")
    void revoke(@PathVariable UUID id) {
        register.revoke(id, current.get());
    }
}
