package org.practicereview.organisation;

import org.practicereview.organisation.factor.SecondFactors;
import org.springframework.stereotype.Service;

/** Asks for a code of the second factor, at sign-in and before it is removed; guesses count. */
@Service
public class FactorProof {

    /** How the field is called, everywhere, so that nobody keeps what is typed into it. */
    public static final String FIELD = "oneTimeCode";

    private static final int LONGEST = 60;

    private final SecondFactors factors;
    private final PasswordAttempts attempts;

    FactorProof(SecondFactors factors, PasswordAttempts attempts) {
        this.factors = factors;
        this.attempts = attempts;
    }

    /** What came of it. */
    public enum Answer {
        RIGHT(""),
        WRONG("This code is not right, or was used already. Enter the one that is shown now"),
        TOO_MANY("There were too many attempts. Wait 15 minutes, then try again");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        /** What the person who typed the code is told. */
        public String words() {
            return words;
        }
    }

    /**
     * Whether that code is the person's; it counts once.
     *
     * @param address where the request comes from
     */
    public Answer of(Person person, String code, String address) {
        if (!attempts.mayTryCode(person.id(), address)) {
            SecurityLog.note(SecurityLog.Event.CODE_LOCKED, person.id());
            return Answer.TOO_MANY;
        }
        if (code.length() > LONGEST || !factors.proves(person.id(), code)) {
            SecurityLog.note(SecurityLog.Event.CODE_REFUSED, person.id());
            return Answer.WRONG;
        }
        attempts.codeProved(person.id(), address);
        return Answer.RIGHT;
    }
}
