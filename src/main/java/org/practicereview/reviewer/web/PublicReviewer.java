package org.practicereview.reviewer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.practicereview.form.Csv;
import org.practicereview.form.Labelled;
import org.practicereview.reviewer.ListedReviewer;

/** A reviewer of the Panel's pool as the public knows one who agreed to it: this, and nothing else (regulation 4). */
@Schema(name = "PublicReviewer")
record PublicReviewer(
        String name,
        String expertise,
        List<String> themes,
        List<String> methods,
        List<String> areas,
        List<String> languages) {

    /** A reviewer as everybody may see one, with the names of the areas, by code. */
    static PublicReviewer of(ListedReviewer listed, Map<String, String> areas) {
        return new PublicReviewer(
                listed.name(),
                listed.entry().expertise(),
                words(listed.entry().themes()),
                words(listed.entry().methods()),
                listed.entry().worksIn().stream().map(areas::get).toList(),
                words(listed.entry().languages()));
    }

    private static List<String> words(List<? extends Labelled> codes) {
        return codes.stream().map(Labelled::label).toList();
    }

    /** All of them as comma-separated values. */
    static String csv(List<PublicReviewer> pool) {
        StringBuilder text = new StringBuilder(Csv.BYTE_ORDER_MARK)
                .append(Csv.row(List.of("Name", "Expertise", "Themes", "Methods", "Areas", "Languages")));
        pool.forEach(one -> text.append(Csv.row(List.of(
                one.name,
                one.expertise,
                String.join("; ", one.themes),
                String.join("; ", one.methods),
                String.join("; ", one.areas),
                String.join("; ", one.languages)))));
        return text.toString();
    }
}
