package org.practicereview.publication.register.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.practicereview.publication.Extent;
import org.practicereview.publication.register.RegisterEntry;
import org.practicereview.publication.text.web.ShownTheme;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A published report in a list, as open data.
 *
 * @param id its stable address
 * @param area the name of the area, that of the Panel where the review is national
 * @param availableUntil last day it must stay available
 */
@Schema(name = "Publication")
record ShownPublication(
        String id,
        String title,
        Coded<Extent> kind,
        String area,
        boolean national,
        List<ShownTheme> themes,
        LocalDate publishedOn,
        OffsetDateTime changedAt,
        LocalDate availableUntil,
        String page,
        String pdf,
        String self) {

    static ShownPublication of(RegisterEntry entry, String area, String page) {
        return new ShownPublication(
                entry.slug(),
                entry.title(),
                Coded.of(entry.extent()),
                area,
                entry.national(),
                entry.themes().stream().map(ShownTheme::of).toList(),
                entry.publishedOn(),
                Moments.of(entry.changedAt()),
                entry.availableUntil(),
                page,
                page + "/report.pdf",
                "/api/v1/publications/" + entry.slug());
    }
}
