package org.practicereview.administration.account;

import java.util.List;
import java.util.Optional;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.AnswerErrors;
import org.practicereview.organisation.FactorProof;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.practicereview.organisation.factor.FactorSecret;
import org.practicereview.organisation.factor.FactorWanted;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets up and removes one's own second factor. Whoever finds a session open must know the password for either, and hold the
 * second factor to remove it; the other sessions, which began without it, end.
 */
@Service
class OwnFactor {

    private final SecondFactors factors;
    private final PasswordProof password;
    private final FactorProof proof;
    private final Sessions sessions;
    private final AdministrationLog log;
    private final TransactionOperations transactions;

    OwnFactor(
            SecondFactors factors,
            PasswordProof password,
            FactorProof proof,
            Sessions sessions,
            AdministrationLog log,
            TransactionOperations transactions) {
        this.factors = factors;
        this.password = password;
        this.proof = proof;
        this.sessions = sessions;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Refuses where the service asks nobody for one.
     *
     * @throws NotFound where second factors are switched off
     */
    void requireSwitchedOn() {
        if (factors.wanted() == FactorWanted.OFF) {
            throw new NotFound();
        }
    }

    /**
     * The secret for the app, once the password is proved.
     *
     * @throws org.practicereview.form.InvalidAnswers where the password is wrong
     */
    FactorSecret begin(Person person, String typed, String address) {
        password.require(person, typed, address);
        return factors.begin(person);
    }

    /** The codes for recovery, this once; nothing where the code is not that of the secret. */
    Optional<List<String>> confirm(Person person, String code, String session) {
        return transactions.execute(status -> {
            Optional<List<String>> codes = factors.confirm(person, code);
            if (codes.isPresent()) {
                sessions.endOthersOf(person.id(), session);
                log.record(person, Act.SECOND_FACTOR_SET_UP, person.id(), "");
            }
            return codes;
        });
    }

    /**
     * Removes it.
     *
     * @throws org.practicereview.form.InvalidAnswers where password or code is wrong
     */
    void remove(Person person, String typed, String code, String address) {
        password.require(person, typed, address);
        FactorProof.Answer answer = proof.of(person, code, address);
        if (answer != FactorProof.Answer.RIGHT) {
            AnswerErrors errors = new AnswerErrors();
            errors.add("/" + FactorProof.FIELD, "wrong", answer.words());
            errors.refuseIfAny();
        }
        transactions.executeWithoutResult(status -> {
            factors.remove(person.id());
            log.record(person, Act.SECOND_FACTOR_REMOVED, person.id(), "");
        });
    }
}
