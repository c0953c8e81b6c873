package org.practicereview.idempotency;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.TypedForm;

/** What became of a form that was sent: it was answered, now or before, or it is shown again with what is wrong with it. */
public final class SentForm {

    private final @Nullable FirstAnswer answer;
    private final @Nullable TypedForm refused;

    private SentForm(@Nullable FirstAnswer answer, @Nullable TypedForm refused) {
        this.answer = answer;
        this.refused = refused;
    }

    static SentForm answered(FirstAnswer answer) {
        return new SentForm(answer, null);
    }

    static SentForm refused(TypedForm refused) {
        return new SentForm(null, refused);
    }

    /** The page that follows: one when it was done, another when it is shown again with what is wrong. */
    public String page(Function<FirstAnswer, String> afterwards, Function<TypedForm, String> again) {
        return refused == null ? afterwards.apply(Objects.requireNonNull(answer)) : again.apply(refused);
    }

    Optional<TypedForm> refused() {
        return Optional.ofNullable(refused);
    }
}
