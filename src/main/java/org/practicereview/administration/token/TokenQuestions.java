package org.practicereview.administration.token;

import java.util.List;
import org.practicereview.administration.form.Confirmation;
import org.practicereview.administration.form.FormPage;
import org.practicereview.administration.form.ShownOnce;
import org.practicereview.form.Form;
import org.practicereview.organisation.IssuedToken;

/** The pages that make and revoke a token, the same for an administrator and for its owner. */
public final class TokenQuestions {

    private static final Form FORM = Form.of(TokenForm.class);

    private TokenQuestions() {}

    /** Asks what is to be known of a new token. */
    public static FormPage create(String title, String back) {
        return new FormPage(
                title,
                "Whoever has the token can read and do by the API whatever its owner may.",
                "Create token",
                back,
                FORM,
                true);
    }

    /** Shows the text of the token, this once. */
    public static ShownOnce created(IssuedToken token, String next) {
        return new ShownOnce(
                "Token created",
                "Copy the token now and keep it like a password. It is not shown again.",
                "Token",
                token.text(),
                next);
    }

    /** Asks whether the token is to end. */
    public static Confirmation revoke(SeenToken seen, String back) {
        return new Confirmation(
                "Revoke this token?",
                List.of(
                        "It is for: " + seen.token().name() + ".",
                        "Whatever uses it is refused from now on. It cannot be brought back."),
                "Revoke token",
                back,
                true);
    }
}
