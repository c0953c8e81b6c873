package org.practicereview.publication.text;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.People;
import org.practicereview.publication.Extent;
import org.practicereview.publication.FinalReport;
import org.practicereview.review.ReviewKind;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/**
 * The texts for publication of a case, from the accepted report on. The accepted report is the first of them, kept once
 * another one takes its place or copies of it are sent. Asks nobody's permission.
 */
@Service
public class PublicTexts {

    private final TextRows rows;
    private final FinalReport report;
    private final Areas areas;
    private final ReviewService reviews;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    PublicTexts(
            TextRows rows,
            FinalReport report,
            Areas areas,
            ReviewService reviews,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.report = report;
        this.areas = areas;
        this.reviews = reviews;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** The texts for publication of a case, the newest first. */
    public List<TextVersion> of(CaseFile file) {
        List<TextVersion> kept = rows.of(file.id());
        return kept.isEmpty() ? List.of(accepted(file, 1, null)) : kept;
    }

    /** The text that holds now. */
    public TextVersion current(CaseFile file) {
        return of(file).get(0);
    }

    /** The text that holds now, kept from now on; the case is locked. */
    public TextVersion keep(CaseFile file) {
        if (rows.of(file.id()).isEmpty()) {
            rows.add(file.id(), accepted(file, 1, null), clock.instant());
        }
        return current(file);
    }

    /** A new text takes the place of the one that holds; the case is locked. */
    public TextVersion write(CaseFile file, UUID by, Extent extent, PublicText text, boolean material, String because) {
        TextVersion before = keep(file);
        TextVersion version =
                new TextVersion(before.number() + 1, extent, text, hash(text), material, because, by, clock.instant());
        rows.add(file.id(), version, clock.instant());
        return version;
    }

    /** Information on improvements takes the place of the report (A3, L10). */
    public TextVersion writeInstead(CaseFile file, UUID by, String information) {
        PublicText text = new PublicText(
                "Information on improvements: " + title(file),
                reviewer(file),
                List.of(),
                List.of(new PublicText.Part("Improvements", information)));
        return write(file, by, Extent.INSTEAD, text, true, "Published in place of the report");
    }

    /** The report is published after all, or all of it: the accepted one takes its place again. */
    public void returnToReport(CaseFile file, UUID by, Extent decided) {
        TextVersion before = keep(file);
        if (!before.extent().isReport() || (decided == Extent.FULL && before.extent() == Extent.PART)) {
            rows.add(file.id(), accepted(file, before.number() + 1, by), clock.instant());
        }
    }

    private TextVersion accepted(CaseFile file, int number, @Nullable UUID by) {
        PublicText text = new PublicText(title(file), reviewer(file), List.of(), report.parts(file));
        Instant at = by == null ? null : clock.instant();
        String because = by == null ? null : "The accepted report again";
        return new TextVersion(number, Extent.FULL, text, hash(text), true, because, by, at);
    }

    /** A published report names its reviewer (L10). */
    private @Nullable String reviewer(CaseFile file) {
        UUID appointed = reviews.review(file).reviewer();
        return appointed == null ? null : people.names(List.of(appointed)).get(appointed);
    }

    private String title(CaseFile file) {
        ReviewKind kind = ReviewKind.of(file);
        return kind == ReviewKind.NATIONAL_REVIEW ? kind.label() : kind.label() + ", " + areas.nameOf(file.leadArea());
    }

    private String hash(PublicText text) {
        return Sha256.of(json.writeValueAsString(text));
    }
}
