package org.practicereview.web.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Puts headers on every answer, also on those that the container gives by itself because a request is malformed: no filter
 * sees them. Browsers are told to come back encrypted only (HSTS) wherever there is encryption.
 */
@Component
class EveryAnswer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String FOR_A_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean overPlainHttp;

    EveryAnswer(Environment environment) {
        this.overPlainHttp = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new Headers());
    }

    private final class Headers extends ValveBase {

        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (!overPlainHttp) {
                response.setHeader("Strict-Transport-Security", FOR_A_YEAR);
            }
            if (response.isError()) {
                SafeHeaders.add(response);
            }
            getNext().invoke(request, response);
        }
    }
}
