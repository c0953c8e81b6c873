package org.practicereview.testing;

import java.util.Arrays;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.Acting;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins, for a call without a request, what a request would have begun: the rights of the person who is named first are those
 * of every statement. A transaction that is under way already keeps the rights that it has.
 */
final class PersonsAct implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Optional<Person> person = Arrays.stream(call.getArguments())
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .findFirst();
        if (person.isEmpty()
                || Acting.account() != null
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        Acting.begin(person.get().id());
        try {
            return call.proceed();
        } finally {
            Acting.end();
        }
    }
}
