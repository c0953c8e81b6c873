package org.practicereview.publication;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextVersions;
import org.practicereview.refusal.Gone;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reports as copies of them were sent, for those who got one; and as they are published, for everybody else (L11). The
 * accepted report, with every name in it, is not among them.
 */
@Service
public class SentReports {

    private final Publications publications;
    private final TextVersions texts;
    private final PublishedText published;
    private final CaseAccess access;
    private final ObjectMapper json;

    SentReports(
            Publications publications,
            TextVersions texts,
            PublishedText published,
            CaseAccess access,
            ObjectMapper json) {
        this.publications = publications;
        this.texts = texts;
        this.published = published;
        this.access = access;
        this.json = json;
    }

    /**
     * The report; that it was read is noted.
     *
     * @throws NotFound when the case, or a report that went to this person or is published, is not there
     * @throws Gone when it was published and is not any more
     */
    @Transactional
    public SentReport see(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        Set<Matter> readable = access.readable(person, file);
        Publication publication = publications.find(file.id()).orElseThrow(NotFound::new);
        SentReport report;
        if (readable.contains(Matter.ADVANCE_COPY)) {
            report = copied(file, publication, readable.contains(Matter.NON_PUBLICATION));
        } else if (readable.contains(Matter.REPORT) && publication.isPublished()) {
            report = published(file, publication);
        } else {
            throw new NotFound();
        }
        access.noteReading(person, file, LookedAt.REPORT);
        return report;
    }

    private SentReport copied(CaseFile file, Publication publication, boolean withJustification) {
        @Nullable String justification = withJustification ? publications.justification(file.id()) : null;
        Integer number = publication.copiedText();
        if (number != null) {
            TextVersion text = texts.one(file.id(), number);
            if (!text.extent().isReport()) {
                return report(
                        file, publication, text.text().toRead(text.extent().label()), text.hash(), justification);
            }
        }
        JsonNode snapshot = json.readTree(publications.report(file.id()).orElseThrow(NotFound::new));
        return report(
                file,
                publication,
                json.treeToValue(snapshot.path("shown"), Facts.class),
                snapshot.path("hash").stringValue(null),
                justification);
    }

    private SentReport published(CaseFile file, Publication publication) {
        TextVersion text = published
                .of(file)
                .orElseThrow(() -> new Gone("report-taken-down", "This report is not available any more."));
        return report(file, publication, text.text().toRead(text.extent().label()), text.hash(), null);
    }

    private static SentReport report(
            CaseFile file,
            Publication publication,
            Facts shown,
            @Nullable String hash,
            @Nullable String justification) {
        return new SentReport(
                file.reference().value(),
                publication.copiesSentOn(),
                publication.publishedOn(),
                publication.availableUntil(),
                shown,
                hash,
                justification);
    }
}
