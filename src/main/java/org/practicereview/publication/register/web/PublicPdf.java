package org.practicereview.publication.register.web;

import java.util.Map;
import org.practicereview.form.DateWords;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.stereotype.Component;

/** A published report as a PDF; drawn from its text, it holds no author, no comment and no earlier version. */
@Component
class PublicPdf {

    private final AccessiblePdf pdf;
    private final PublicAddresses addresses;
    private final DateWords dateWords;

    PublicPdf(AccessiblePdf pdf, PublicAddresses addresses, DateWords dateWords) {
        this.pdf = pdf;
        this.addresses = addresses;
        this.dateWords = dateWords;
    }

    byte[] of(PublicReport report) {
        return pdf.of(
                "publication/register-copy",
                Map.of(
                        "report", report,
                        "area", addresses.area(report.entry()),
                        "publishedOn", dateWords.date(report.entry().publishedOn()),
                        "address", addresses.page(report.entry())));
    }
}
