package org.practicereview.publication;

import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reports as copies of them were sent, for those who may read them: first the national bodies, then everybody (L11). */
@Service
public class SentReports {

    private final Publications publications;
    private final CaseAccess access;
    private final ObjectMapper json;

    SentReports(Publications publications, CaseAccess access, ObjectMapper json) {
        this.publications = publications;
        this.access = access;
        this.json = json;
    }

    /**
     * The report; that it was read is noted.
     *
     * @throws NotFound when the case, or a report of which copies were sent, is not there for this person
     */
    @Transactional
    public SentReport see(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).contains(Matter.REPORT)) {
            throw new NotFound();
        }
        JsonNode snapshot = json.readTree(publications.report(file.id()).orElseThrow(NotFound::new));
        Publication publication = publications.find(file.id()).orElseThrow();
        access.noteReading(person, file, "report");
        return new SentReport(
                file.reference().value(),
                publication.copiesSentOn(),
                publication.publishedOn(),
                publication.availableUntil(),
                snapshot.path("report"),
                json.treeToValue(snapshot.path("shown"), Facts.class),
                snapshot.path("hash").stringValue(null));
    }
}
