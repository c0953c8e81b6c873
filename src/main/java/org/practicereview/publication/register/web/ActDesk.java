package org.practicereview.publication.register.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.Person;
import org.practicereview.publication.register.ActForm;
import org.practicereview.publication.register.PublicRegister;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.publication.register.ReplacementForm;
import org.practicereview.publication.register.RepositoryPackage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What pages and API do alike with a published report. */
@Component
class ActDesk {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final RegisterActs acts;
    private final PublicRegister register;
    private final RepositoryPackage repository;
    private final PublicPdf pdf;
    private final PublicAddresses addresses;
    private final FormReader reader;

    ActDesk(
            RegisterActs acts,
            PublicRegister register,
            RepositoryPackage repository,
            PublicPdf pdf,
            PublicAddresses addresses,
            FormReader reader) {
        this.acts = acts;
        this.register = register;
        this.repository = repository;
        this.pdf = pdf;
        this.addresses = addresses;
        this.reader = reader;
    }

    void act(Person person, IncidentReference reference, Act act, JsonNode answers) {
        switch (act) {
            case TAKING_DOWN -> acts.takeDown(person, reference, reader.read(answers, ActForm.class));
            case PUTTING_BACK -> acts.putBack(person, reference, reader.read(answers, ActForm.class));
            case REMOVAL -> acts.remove(person, reference, reader.read(answers, ActForm.class));
            case REPLACEMENT -> acts.replace(person, reference, reader.read(answers, ReplacementForm.class));
        }
    }

    /** The package for the national repository; not there while the report is not public. */
    ResponseEntity<byte[]> repository(Person person, IncidentReference reference) {
        acts.requireKeeper(person, reference);
        PublicReport report = register.report(acts.of(person, reference).entry().slug());
        byte[] zip =
                repository.of(report, addresses.area(report.entry()), addresses.page(report.entry()), pdf.of(report));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(ZIP)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"review-" + report.entry().slug() + ".zip\"")
                .body(zip);
    }
}
