package org.practicereview.web.security;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Sessions live in the database, so that every node knows them; they end after 30 idle minutes, or twelve hours. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionTime.IDLE_SECONDS)
class SessionConfiguration {

    /** Two requests of one session may add the same attribute at once; the later one counts. */
    private static final String ADD_ATTRIBUTE = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            key (session_primary_id, attribute_name) values (?, ?, ?)""";

    @Bean
    CookieSerializer sessionCookie(Environment environment) {
        return new SessionCookie(!environment.acceptsProfiles(Profiles.of("demo | test")));
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return SessionCookie::newId;
    }

    /** After the tables exist: the sessions that have ended are looked for every minute, also in that of the first start. */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionQueries(DataSource database)
            throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, metadata -> metadata.getDatabaseProductName());
        return product.equals("H2")
                ? sessions -> sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE)
                : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** What an earlier version of the service wrote and this one cannot read is left out: sign in again, no failure. */
    @Bean("springSessionConversionService")
    ConversionService sessionConversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        DeserializingConverter reader = new DeserializingConverter();
        conversion.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return reader.convert(bytes);
            } catch (SerializationFailedException fromAnotherVersion) {
                return null;
            }
        });
        return conversion;
    }
}
