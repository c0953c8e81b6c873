package org.practicereview.crash.fault;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Loses the connection to the database at a call chosen before: every connection taken, statement sent and commit is one
 * call. The connection is really closed, so that the database undoes what was not committed.
 */
final class Faults {

    /** On which side of the call the connection is lost. */
    enum Moment {
        /** The call never arrives. */
        BEFORE,
        /** The call is done, and its answer does not arrive. */
        AFTER,
        /** The negative control: every commit is said to be done, and is undone instead. */
        NEVER_COMMITTED
    }

    private Moment moment = Moment.BEFORE;
    private int at;
    private int calls;
    private String lostAt = "";

    /** From now on the call of that number, counted from 1, loses its connection. */
    synchronized void arm(Moment moment, int call) {
        this.moment = moment;
        at = call;
        calls = 0;
        lostAt = "";
    }

    /** Nothing is lost any more; says at which call something was. */
    synchronized Optional<String> disarm() {
        at = 0;
        return lostAt.isEmpty() ? Optional.empty() : Optional.of(lostAt);
    }

    DataSource around(HikariDataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Optional<Moment> lost = reached("take a connection");
                if (lost.isPresent() && lost.get() != Moment.NEVER_COMMITTED) {
                    throw connectionLost();
                }
                Connection connection = pool.getConnection();
                return proxy(Connection.class, new Connected(pool, connection, connection, ""));
            }
        };
    }

    private synchronized Optional<Moment> reached(String call) {
        if (at == 0) {
            return Optional.empty();
        }
        calls++;
        boolean here = moment == Moment.NEVER_COMMITTED ? call.equals("commit") : calls == at;
        if (here) {
            lostAt = calls + ": " + call;
        }
        return here ? Optional.of(moment) : Optional.empty();
    }

    private static SQLException connectionLost() {
        return new SQLException("connection lost by the harness", "08006");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A connection, or a statement of it. */
    private final class Connected implements InvocationHandler {

        private final HikariDataSource pool;
        private final Connection connection;
        private final Object target;
        private final String statement;

        Connected(HikariDataSource pool, Connection connection, Object target, String statement) {
            this.pool = pool;
            this.connection = connection;
            this.target = target;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("commit") || name.startsWith("execute")) {
                return lossy(text(name, arguments), method, arguments);
            }
            Object result = call(method, arguments);
            return target == connection && result instanceof Statement made
                    ? proxy(kindOf(made), new Connected(pool, connection, made, text("", arguments)))
                    : result;
        }

        private String text(String otherwise, Object[] arguments) {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                return sql;
            }
            return statement.isEmpty() ? otherwise : statement;
        }

        private static Class<? extends Statement> kindOf(Statement made) {
            if (made instanceof CallableStatement) {
                return CallableStatement.class;
            }
            return made instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        }

        private Object lossy(String text, Method method, Object[] arguments) throws Throwable {
            Optional<Moment> lost = reached(text);
            if (lost.isEmpty()) {
                return call(method, arguments);
            }
            switch (lost.get()) {
                case BEFORE -> lose();
                case AFTER -> {
                    call(method, arguments);
                    lose();
                }
                case NEVER_COMMITTED -> {
                    connection.rollback();
                    return null;
                }
            }
            throw connectionLost();
        }

        /** The pool throws it away, too: the next request gets another. */
        private void lose() throws SQLException {
            connection.unwrap(Connection.class).close();
            pool.evictConnection(connection);
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
