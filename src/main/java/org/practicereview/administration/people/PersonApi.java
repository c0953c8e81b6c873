package org.practicereview.administration.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.practicereview.administration.people.ShownPerson.ShownGrant;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Grant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What can be done with one person. Giving a role twice and closing twice are refused by their state, so they take no
 * {@code Idempotency-Key}; neither does the link, whose answer must be kept nowhere.
 */
@RestController
@RequestMapping(path = PeopleApi.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class PersonApi {

    private final CurrentPerson current;
    private final PeopleReader people;
    private final Rights rights;
    private final PasswordLinks links;
    private final SignedOut signedOut;
    private final FactorReset factorReset;
    private final Leaving leaving;
    private final FormReader reader;

    PersonApi(
            CurrentPerson current,
            PeopleReader people,
            Rights rights,
            PasswordLinks links,
            SignedOut signedOut,
            FactorReset factorReset,
            Leaving leaving,
            FormReader reader) {
        this.current = current;
        this.people = people;
        this.rights = rights;
        this.links = links;
        this.signedOut = signedOut;
        this.factorReset = factorReset;
        this.leaving = leaving;
        this.reader = reader;
    }

    /** A link to choose a password, this once. */
    record NewLink(String link) {}

    @GetMapping("/grants/{key}")
    @Operation(summary = "A role the person holds: ROLE, or ROLE.AREA where it is held for one area")
    ShownGrant grant(@PathVariable UUID id, @PathVariable String key) {
        Grant grant = GrantKey.parse(key);
        Rights.held(people.person(id), grant);
        return ShownGrant.of(id, grant);
    }

    @PostMapping(path = "/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give the person a role")
    ResponseEntity<ShownGrant> give(@PathVariable UUID id, @RequestBody JsonNode answers) {
        people.person(id);
        Grant given = rights.give(id, reader.read(answers, GrantForm.class), current.get());
        return ResponseEntity.created(URI.create(PeopleApi.path(id, given))).body(ShownGrant.of(id, given));
    }

    @DeleteMapping("/grants/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a role away from the person")
    void take(@PathVariable UUID id, @PathVariable String key) {
        rights.take(id, GrantKey.parse(key), current.get());
    }

    @PostMapping("/set-up-link")
    @Operation(summary = "Make a link with which the person chooses a password, once, within 72 hours")
    ResponseEntity<NewLink> makeLink(@PathVariable UUID id) {
        String link = links.create(id, current.get());
        return ResponseEntity.created(URI.create(link)).body(new NewLink(link));
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign the person out wherever they are signed in; their tokens go on counting")
    void signOut(@PathVariable UUID id) {
        signedOut.everywhere(id, current.get());
    }

    @PostMapping("/second-factor-reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the second factor away from a person who has lost it; their sessions end",
            description =
                    "Not one's own: that is removed with password and code. All administrators and the person are told.")
    void resetFactor(@PathVariable UUID id) {
        factorReset.of(id, current.get());
    }

    @PostMapping("/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close the account: sessions and tokens end at once")
    void close(@PathVariable UUID id) {
        leaving.close(id, current.get());
    }
}
