package org.practicereview.administration.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.form.AnswerErrors;
import org.practicereview.message.Event;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.FactorProof;
import org.practicereview.organisation.OtherWaysIn;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.FactorSecret;
import org.practicereview.organisation.factor.FactorWanted;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets up and removes one's own second factor. Whoever finds a session open must know the password for either, and hold the
 * second factor to remove it; every other way in, which was made without it, ends.
 */
@Service
class OwnFactor {

    private final SecondFactors factors;
    private final PasswordProof password;
    private final FactorProof proof;
    private final AccountChanges accounts;
    private final OtherWaysIn otherWaysIn;
    private final AdministrationLog log;
    private final RightsTold told;
    private final TransactionOperations transactions;

    OwnFactor(
            SecondFactors factors,
            PasswordProof password,
            FactorProof proof,
            AccountChanges accounts,
            OtherWaysIn otherWaysIn,
            AdministrationLog log,
            RightsTold told,
            TransactionOperations transactions) {
        this.factors = factors;
        this.password = password;
        this.proof = proof;
        this.accounts = accounts;
        this.otherWaysIn = otherWaysIn;
        this.log = log;
        this.told = told;
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
        return transactions.execute(status -> {
            accounts.lock(person.id());
            return factors.begin(person);
        });
    }

    /**
     * The secret that waits for its first code, for the session that began it alone: whoever finds another one open has not
     * proved the password there.
     *
     * @param mark what that session keeps of the secret
     */
    Optional<FactorSecret> waiting(Person person, @Nullable Object mark) {
        return factors.waiting(person).filter(secret -> secret.mark().equals(mark));
    }

    /** The codes for recovery, this once; nothing where the code is not that of the secret, or the secret waits no more. */
    Optional<List<String>> confirm(Person person, String code, String session, @Nullable Object mark) {
        return transactions.execute(status -> {
            accounts.lock(person.id());
            if (waiting(person, mark).isEmpty()) {
                return Optional.empty();
            }
            Optional<List<String>> codes = factors.confirm(person, code);
            if (codes.isPresent()) {
                otherWaysIn.end(person, session);
                log.record(person, Act.SECOND_FACTOR_SET_UP, person.id(), "");
                told.tellHolder(Event.SECOND_FACTOR_SET_UP, person.id());
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
            accounts.lock(person.id());
            factors.remove(person.id());
            log.record(person, Act.SECOND_FACTOR_REMOVED, person.id(), "");
            told.tellHolder(Event.SECOND_FACTOR_REMOVED, person.id());
        });
    }
}
