package org.practicereview.organisation.rows;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Carries out {@link AsTheService}: within a transaction of the person the rights are set aside, and set back afterwards. */
final class StepOutside implements MethodInterceptor {

    private final ObjectProvider<DataSource> source;

    StepOutside(ObjectProvider<DataSource> source) {
        this.source = source;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation step) throws Throwable {
        Acting.Work work = Acting.work();
        if (work == null) {
            return step.proceed();
        }
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        if (within) {
            change(null);
        }
        Acting.end();
        try {
            Object answer = step.proceed();
            Acting.goOn(work);
            if (within) {
                change(work);
            }
            return answer;
        } catch (Throwable refused) {
            Acting.goOn(work);
            if (within) {
                changeAfter(refused, work);
            }
            throw refused;
        }
    }

    /** Where the transaction is broken it answers nothing any more, and ends with the rights it began with. */
    private void changeAfter(Throwable refused, Acting.Work work) {
        try {
            change(work);
        } catch (SQLException broken) {
            refused.addSuppressed(broken);
        }
    }

    private void change(Acting.@Nullable Work work) throws SQLException {
        DataSource database = source.getObject();
        Connection transaction = DataSourceUtils.getConnection(database);
        try {
            if (database.isWrapperFor(PersonsConnections.class)) {
                database.unwrap(PersonsConnections.class).changeWithin(transaction, work);
            }
        } finally {
            DataSourceUtils.releaseConnection(transaction, database);
        }
    }
}
