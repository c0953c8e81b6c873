package org.practicereview.bench.measure;

import java.util.List;
import org.practicereview.testing.TestDatabase;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The floor: Spring Boot with one page that says a word, and where a database is named the bare engine, which starts the
 * model of a case for whoever asks as its stock REST API does. Without a stereotype, so that the tests of the service do not
 * find it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public final class BareBoot {

    /** Where the stock REST API starts it, too. */
    public static final String START = "/process-definition/key/SeriousIncident/start";

    public static void main(String[] arguments) {
        SpringApplication.run(BareBoot.class, arguments);
    }

    /** The page comes after the engine, as in the service. */
    @Bean
    RouterFunction<ServerResponse> page(ApplicationArguments arguments) {
        RouterFunctions.Builder pages =
                RouterFunctions.route().GET("/", request -> ServerResponse.ok().body("Here"));
        if (arguments.containsOption("url")) {
            BareEngine engine = engine(arguments);
            pages.POST(START, request -> ServerResponse.ok().body(engine.start()));
        }
        return pages.build();
    }

    private static BareEngine engine(ApplicationArguments arguments) {
        return new BareEngine(new TestDatabase(one(arguments, "url"), one(arguments, "user"), one(arguments, "pass")));
    }

    private static String one(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }
}
