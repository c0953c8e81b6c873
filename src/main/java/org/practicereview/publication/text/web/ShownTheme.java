package org.practicereview.publication.text.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.practicereview.guidance.LearningTheme;

/** A theme: its stable code for machines, its words for people. */
@Schema(name = "Theme")
public record ShownTheme(String code, String label) {

    public static ShownTheme of(LearningTheme theme) {
        return new ShownTheme(theme.code(), theme.words());
    }
}
