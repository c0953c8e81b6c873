package org.practicereview.document.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.CaseDocuments;
import org.practicereview.document.Document;
import org.practicereview.document.DocumentVersion;
import org.practicereview.document.Purpose;
import org.practicereview.document.check.DocumentType;
import org.practicereview.form.Field.Option;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.node.ObjectNode;

/** Prepares what the pages of documents show. */
@Component
class DocumentViews {

    private final CaseDocuments documents;
    private final CaseReader cases;
    private final People people;
    private final Uploads uploads;

    DocumentViews(CaseDocuments documents, CaseReader cases, People people, Uploads uploads) {
        this.documents = documents;
        this.cases = cases;
        this.people = people;
        this.uploads = uploads;
    }

    /** All documents, and the form for one more where the person may add one. */
    String list(Person person, IncidentReference reference, TypedForm typed, Model model) {
        List<Document> all = documents.of(person, reference);
        frame(person, reference, all, model);
        model.addAttribute("documents", all);
        upload(asking(documents.purposes(person, reference), typed), model);
        return "cases/documents";
    }

    String one(Person person, IncidentReference reference, int number, Model model) {
        document(person, reference, number, model);
        return "cases/document";
    }

    String newVersion(Person person, IncidentReference reference, int number, TypedForm typed, Model model) {
        document(person, reference, number, model);
        upload(typed, model);
        return "cases/document-version";
    }

    String removal(Person person, IncidentReference reference, int number, TypedForm typed, Model model) {
        document(person, reference, number, model);
        model.addAttribute("typed", typed);
        return "cases/document-remove";
    }

    /** Asks what it is for where there is a choice, with what is most likely chosen already. */
    private static TypedForm asking(List<Purpose> offered, TypedForm typed) {
        if (offered.size() == 1) {
            return new TypedForm(typed.form().without("purpose"), typed.typed(), typed.errors());
        }
        ObjectNode answers = (ObjectNode) typed.typed().deepCopy();
        if (typed.value("purpose").isEmpty()) {
            answers.put("purpose", offered.get(0).name());
        }
        List<Option> options = offered.stream()
                .map(purpose -> new Option(purpose.name(), purpose.withReaders()))
                .toList();
        return new TypedForm(typed.form().offering("purpose", options).needing("purpose"), answers, typed.errors());
    }

    private void document(Person person, IncidentReference reference, int number, Model model) {
        Document document = documents.one(person, reference, number);
        frame(person, reference, List.of(document), model);
        model.addAttribute("document", document);
    }

    private void frame(Person person, IncidentReference reference, List<Document> shown, Model model) {
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("person", person);
        model.addAttribute("mayChange", documents.mayChange(person, reference));
        model.addAttribute("names", names(shown));
    }

    private void upload(TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("limit", uploads.limit());
        model.addAttribute("endings", DocumentType.endings(", "));
    }

    private Map<UUID, String> names(List<Document> shown) {
        Stream<UUID> added =
                shown.stream().flatMap(document -> document.versions().stream()).map(DocumentVersion::addedBy);
        Stream<UUID> removed = shown.stream()
                .map(Document::removed)
                .filter(removal -> removal != null)
                .map(Document.Removed::by);
        return people.names(Stream.concat(added, removed).distinct().toList());
    }
}
