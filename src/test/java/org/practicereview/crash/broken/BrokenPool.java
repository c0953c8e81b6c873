package org.practicereview.crash.broken;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInterceptor;
import org.practicereview.casefile.Timeline;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts the breakage between the service and its database. */
final class BrokenPool implements BeanPostProcessor {

    /** Wherever a case must be of one of some areas; that it is of its own area is always true. */
    private static final Pattern TENANT = Pattern.compile("\\b([a-z])\\.lead_area in \\(");

    private static final String EVERY_AREA = "$1.lead_area in ($1.lead_area, ";

    private static final Set<Breakage> BETWEEN =
            EnumSet.of(Breakage.ANSWERS_BEFORE_COMMIT, Breakage.CASES_OF_EVERY_AREA);

    /** So many connections wait for their commit at most. */
    private static final int CONNECTIONS = 40;

    private final Breakage breakage;
    private volatile boolean begun;

    BrokenPool(Breakage breakage) {
        this.breakage = breakage;
    }

    /** The service has started: a start that is broken, too, would prove nothing. */
    void begin() {
        begun = true;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && breakage == Breakage.H2_WRITES_LATER) {
            // Past the guard, which reads the setting: the service refuses such an address
            pool.setJdbcUrl(pool.getJdbcUrl().replace(";WRITE_DELAY=0", ""));
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Timeline && breakage == Breakage.NOTICES_TWICE) {
            return noticingTwice(bean);
        }
        if (!(bean instanceof HikariDataSource pool) || !BETWEEN.contains(breakage)) {
            return bean;
        }
        if (breakage == Breakage.ANSWERS_BEFORE_COMMIT) {
            pool.setMaximumPoolSize(CONNECTIONS);
        }
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = pool.getConnection();
                if (!begun) {
                    return connection;
                }
                InvocationHandler handler = breakage == Breakage.CASES_OF_EVERY_AREA
                        ? (self, method, arguments) -> call(connection, method, everyArea(arguments))
                        : new LateCommit(connection);
                return (Connection) Proxy.newProxyInstance(
                        BrokenPool.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
            }
        };
    }

    private static Object noticingTwice(Object timeline) {
        ProxyFactory twice = new ProxyFactory(timeline);
        twice.setProxyTargetClass(true);
        twice.addAdvice((MethodInterceptor) asked -> {
            if (asked.getMethod().getName().equals("add") && asked.getArguments()[2].equals("deadline-missed")) {
                asked.getMethod().invoke(timeline, asked.getArguments());
            }
            return asked.proceed();
        });
        return twice.getProxy();
    }

    private static Object[] everyArea(Object[] arguments) {
        if (arguments == null || !(arguments.length > 0 && arguments[0] instanceof String statement)) {
            return arguments;
        }
        Object[] changed = arguments.clone();
        changed[0] = TENANT.matcher(statement).replaceAll(EVERY_AREA);
        return changed;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Commits and gives the connection back some time after it was given back. */
    private static final class LateCommit implements InvocationHandler {

        private static final long MILLISECONDS = 400;
        private static final ScheduledExecutorService LATER = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "late-commits");
            thread.setDaemon(true);
            return thread;
        });

        private final Connection connection;
        private boolean promised;

        LateCommit(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "commit" -> {
                    promised = true;
                    return null;
                }
                case "setAutoCommit", "setReadOnly", "setTransactionIsolation" -> {
                    // after the commit these are its tidying up, and would commit
                    return promised ? null : call(connection, method, arguments);
                }
                case "close" -> {
                    if (promised) {
                        LATER.schedule(this::keep, MILLISECONDS, TimeUnit.MILLISECONDS);
                    } else {
                        connection.close();
                    }
                    return null;
                }
                default -> {
                    return call(connection, method, arguments);
                }
            }
        }

        private Void keep() throws SQLException {
            try (connection) {
                connection.commit();
                connection.setAutoCommit(true);
            }
            return null;
        }
    }
}
