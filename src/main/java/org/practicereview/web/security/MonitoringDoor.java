package org.practicereview.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A door of its own for the figures of the service: they are for machines that watch it, and open nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringSettings.class)
class MonitoringDoor {

    private final MonitoringSettings settings;

    MonitoringDoor(MonitoringSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(0)
    SecurityFilterChain forMonitoring(HttpSecurity http, TroubleWriter troubles) throws Exception {
        return http.securityMatcher("/actuator/prometheus")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, asked) -> new AuthorizationDecision(hasToken(asked.getRequest()))))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, no) -> troubles.write(Troubles.tokenRefused(), request, response))
                        .accessDeniedHandler(
                                (request, response, no) -> troubles.write(Troubles.tokenRefused(), request, response)))
                .build();
    }

    /** Takes as long for a token that is nearly right. */
    private boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !settings.token().isEmpty() && header != null && same(header, "Bearer " + settings.token());
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
