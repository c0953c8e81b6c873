package org.practicereview.rapidreview.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.rapidreview.report.ClearedFind;

/** Which words of which checked text may stay, and why, as machines say it. */
@Schema(name = "ClearedFind")
public record ClearingAsked(
        @Question("Hash of the text")
        @NotBlank(message = "Enter the hash of the text that was checked")
        @AtMost(64)
        @Nullable
        String hash,

        @Question("Find") @NotBlank(message = "Enter the find as the check names it") @AtMost(64) @Nullable
        String find,

        @Question(value = "Why may these words stay?", personal = true)
        @NotBlank(message = "Enter why these words may stay")
        @AtMost(2000)
        @Nullable
        String reason) {

    /** Does it; the answers were read, so nothing is missing. */
    public void by(ClearingForm.Clearing clearing) {
        clearing.clear(Objects.requireNonNull(hash), Objects.requireNonNull(find), new ClearedFind(reason));
    }
}
