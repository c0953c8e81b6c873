package org.practicereview.rapidreview.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;
import org.practicereview.rapidreview.report.ClearedFind;

/** Which words of which checked text may stay, and why, as machines say it. */
@Schema(name = "ClearedFind")
public record ClearingAsked(
        @Question("Hash of the text")
        @NotBlank(message = "Enter the hash of the text that was checked")
        @Size(max = 64, message = "Enter at most 64 characters")
        @Nullable
        String hash,

        @Question("Find")
        @NotBlank(message = "Enter the find as the check names it")
        @Size(max = 64, message = "Enter at most 64 characters")
        @Nullable
        String find,

        @Question(value = "Why may these words stay?", personal = true)
        @NotBlank(message = "Enter why these words may stay")
        @Size(max = 2000, message = "Enter at most 2,000 characters")
        @Nullable
        String reason) {

    /** Does it; the answers were read, so nothing is missing. */
    public void by(ClearingForm.Clearing clearing) {
        clearing.clear(Objects.requireNonNull(hash), Objects.requireNonNull(find), new ClearedFind(reason));
    }
}
