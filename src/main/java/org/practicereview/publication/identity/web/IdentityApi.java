package org.practicereview.publication.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AtMost;
import org.practicereview.form.FormReader;
import org.practicereview.form.Question;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.web.ClearingAsked;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The identity check of the text for publication, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/publication/identity", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Publication")
class IdentityApi {

    private final IdentityCheck identity;
    private final CurrentPerson current;
    private final FormReader reader;

    IdentityApi(IdentityCheck identity, CurrentPerson current, FormReader reader) {
        this.identity = identity;
        this.current = current;
        this.reader = reader;
    }

    /**
     * What the check says.
     *
     * @param hash of the text that was checked
     * @param open how many finds are neither cleared nor changed
     * @param signedAt nothing while nobody has signed
     */
    @Schema(name = "IdentityCheck")
    record ShownCheck(
            int text,
            String hash,
            long open,
            @Nullable OffsetDateTime signedAt,
            boolean maySign,
            List<ShownFind> finds) {}

    /**
     * Something that was found.
     *
     * @param find by which it is cleared
     * @param reason why it may stay, nothing while nobody has said
     */
    @Schema(name = "IdentityFind")
    record ShownFind(
            String find,
            Coded<Find.Kind> kind,
            String found,
            List<Find.Place> places,
            @Nullable String reason) {

        static ShownFind of(CheckedFind checked) {
            return new ShownFind(
                    checked.find().key(),
                    Coded.of(checked.find().kind()),
                    checked.find().found(),
                    checked.find().places(),
                    Optional.ofNullable(checked.cleared())
                            .map(CheckedFind.Clearance::reason)
                            .orElse(null));
        }
    }

    /** Which text is signed. */
    @Schema(name = "IdentitySigning")
    record Signing(
            @Question("Hash of the text")
            @NotBlank(message = "Enter the hash of the text that was checked")
            @AtMost(64)
            @Nullable
            String hash) {}

    @GetMapping
    @Operation(
            summary = "Words of the text for publication by which somebody may be recognised",
            description = "No copies go and nothing is published while one is neither cleared nor changed, and before"
                    + " somebody has signed who neither wrote the text nor cleared anything in it.")
    ShownCheck check(@PathVariable IncidentReference reference) {
        IdentityCheck.Checked checked = identity.of(current.get(), reference);
        return new ShownCheck(
                checked.text().number(),
                checked.text().hash(),
                checked.open(),
                Optional.ofNullable(checked.signature())
                        .map(signature -> Moments.of(signature.at()))
                        .orElse(null),
                checked.maySign(),
                checked.finds().stream().map(ShownFind::of).toList());
    }

    @PostMapping(path = "/clearances", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say why words may stay in this text; a text that is written anew is checked anew")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ClearingAsked.class)))
    ShownCheck clear(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        identity.requireClearing(person, reference);
        reader.read(answers, ClearingAsked.class)
                .by((hash, find, why) -> identity.clear(person, reference, hash, find, why));
        return check(reference);
    }

    @PostMapping(path = "/signature", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sign as the second person that nobody can be recognised in this text")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Signing.class)))
    ShownCheck sign(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        identity.requireReading(person, reference);
        Signing form = reader.read(answers, Signing.class);
        identity.sign(person, reference, Objects.requireNonNull(form.hash()));
        return check(reference);
    }
}
