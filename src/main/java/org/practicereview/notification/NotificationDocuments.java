package org.practicereview.notification;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.document.Document;
import org.practicereview.document.DocumentVersion;
import org.practicereview.document.SentDocuments;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents that go with a notification. */
@Component
class NotificationDocuments {

    private static final String TITLE = "Documents";

    private final SentDocuments documents;
    private final ObjectMapper json;

    NotificationDocuments(SentDocuments documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** To be changed on their own page. */
    Beside beside(CaseFile file) {
        List<Document> all = documents.toSend(file);
        String status = all.isEmpty() ? "None yet" : all.size() == 1 ? "1 document" : all.size() + " documents";
        return new Beside("documents", TITLE, "/cases/" + file.reference() + "/documents", status, rows(all));
    }

    /** To be read before and after sending; nothing where there are none. */
    static List<Facts> facts(List<Document> going) {
        return going.isEmpty() ? List.of() : List.of(new Facts(TITLE, rows(going)));
    }

    /**
     * These documents as they are frozen with what is sent: with their hashes, so that anybody can tell what was sent.
     */
    ArrayNode frozen(List<Document> going) {
        ArrayNode frozen = json.createArrayNode();
        for (Document document : going) {
            DocumentVersion version = document.latest();
            ObjectNode entry = frozen.addObject();
            entry.put("number", document.number());
            entry.put("version", version.number());
            entry.put("category", document.category().name());
            entry.put("title", document.title());
            entry.put("fileName", version.fileName());
            entry.put("mediaType", version.type().mediaType());
            entry.put("size", version.size());
            entry.put("sha256", version.sha256());
        }
        return frozen;
    }

    /** What goes with it when it is sent now. */
    List<Document> going(CaseFile file) {
        return documents.toSend(file);
    }

    void sent(List<Document> going) {
        documents.sent(going);
    }

    private static List<Fact> rows(List<Document> all) {
        List<Fact> rows = new ArrayList<>();
        for (Document document : all) {
            DocumentVersion version = document.latest();
            rows.add(new Fact(
                    document.number() + ". " + document.title(),
                    String.join(
                            "\n",
                            document.category().label(),
                            "%s, version %d (%s, %s)"
                                    .formatted(
                                            version.fileName(),
                                            version.number(),
                                            version.type().label(),
                                            version.sizeInWords()),
                            "SHA-256 " + version.sha256())));
        }
        return rows;
    }
}
