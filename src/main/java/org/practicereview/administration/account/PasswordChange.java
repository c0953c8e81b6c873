package org.practicereview.administration.account;

import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.NewPassword;
import org.practicereview.organisation.OtherWaysIn;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SetUpLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes one's own password. Whoever finds a session open must know the present one, and guesses count like those at
 * sign-in; every other way in ends, unused set-up links too.
 */
@Service
class PasswordChange {

    private final Passwords passwords;
    private final PasswordProof proof;
    private final OtherWaysIn otherWaysIn;
    private final SetUpLinks links;
    private final AdministrationLog log;
    private final TransactionTemplate transaction;

    PasswordChange(
            Passwords passwords,
            PasswordProof proof,
            OtherWaysIn otherWaysIn,
            SetUpLinks links,
            AdministrationLog log,
            TransactionTemplate transaction) {
        this.passwords = passwords;
        this.proof = proof;
        this.otherWaysIn = otherWaysIn;
        this.links = links;
        this.log = log;
        this.transaction = transaction;
    }

    /** What was typed into the three boxes; stays out of logs. */
    record Typed(String current, String password, String again) {

        @Override
        public String toString() {
            return "Typed[***]";
        }
    }

    /**
     * Changes the password.
     *
     * @param address where the request comes from
     * @param session the session that goes on
     * @throws InvalidAnswers where the present password is wrong, or the new one is not good enough
     */
    void change(Person person, Typed typed, String address, String session) {
        AnswerErrors errors = new AnswerErrors();
        proof.check(person, typed.current(), address, errors);
        NewPassword.check(typed.password(), typed.again(), person.username(), errors);
        errors.refuseIfAny();
        String hash = passwords.hash(typed.password());
        transaction.executeWithoutResult(status -> {
            passwords.setHash(person.id(), hash);
            otherWaysIn.end(person, session);
            links.endFor(person.id());
            log.record(person, Act.PASSWORD_CHANGED, person.id(), "");
        });
    }
}
