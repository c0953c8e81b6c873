package org.practicereview.web.security;

import jakarta.servlet.DispatcherType;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.web.problem.PageOfForm;
import org.practicereview.web.problem.SafeHeaders;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two doors: {@code /api} for machines with tokens, everything else for people with sessions. Both closed by default.
 *
 * <p>Rights on methods are not switched on: none are used (ArchitectureTest), and every bean would be searched for them at
 * each start.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(RequestLimits.class)
class SecurityConfiguration {

    private final boolean overPlainHttp;

    SecurityConfiguration(Environment environment) {
        this.overPlainHttp = environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain forMachines(
            HttpSecurity http,
            OpenRoutes openRoutes,
            ApiTokens tokens,
            LimitedRequests.Door limits,
            TroubleWriter troubles)
            throws Exception {
        return http.securityMatcher("/api", "/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(this::headers)
                .addFilterBefore(new TokenAuthentication(tokens, limits, troubles), AuthorizationFilter.class)
                .addFilterAfter(limits.forMachines(), TokenAuthentication.class)
                .addFilterAfter(
                        new UploadsOfTheSignedIn(
                                troubles,
                                (request, response) -> troubles.write(Troubles.notSignedIn(), request, response)),
                        LimitedRequests.class)
                .addFilterAfter(new ActsAsThePerson(openRoutes.sameForEverybody()), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(openRoutes.patternsForMachines())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, no) -> troubles.write(Troubles.notSignedIn(), request, response))
                        .accessDeniedHandler(
                                (request, response, no) -> troubles.write(Troubles.notPermitted(), request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain forPeople(
            HttpSecurity http,
            OpenRoutes openRoutes,
            FormRefused formRefused,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            LimitedRequests.Door limits,
            SecondStep steps,
            PageOfForm pages,
            TroubleWriter troubles)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new LongestSession(), SecurityContextHolderFilter.class)
                .addFilterAfter(limits.forPeople(), SecurityContextHolderFilter.class)
                .addFilterBefore(new ForeignForms(troubles), CsrfFilter.class)
                .addFilterAfter(
                        new UploadsOfTheSignedIn(troubles, FormRefused::signInWithoutReading), ForeignForms.class)
                .addFilterAfter(new FactorFirst(steps, openRoutes.openToPeople(), pages), AuthorizationFilter.class)
                .addFilterAfter(new ActsAsThePerson(openRoutes.sameForEverybody()), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new FormTokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(this::headers)
                .logout(signOut -> signOut.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) ->
                                SecurityLog.note(SecurityLog.Event.SIGNED_OUT, SecurityLog.asking()))
                        // nobody who comes to the browser next goes back to a page; ours stores nothing else
                        .addLogoutHandler((request, response, who) ->
                                response.setHeader("Clear-Site-Data", "\"cache\", \"storage\""))
                        .logoutSuccessUrl("/")
                        .deleteCookies(SessionCookie.name(!overPlainHttp)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(openRoutes.patterns())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, no) -> formRefused.signInFirst(request, response))
                        .accessDeniedHandler(formRefused))
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new FormTokenStore(!overPlainHttp);
    }

    /** People sign in on the page and machines with tokens: nothing else takes a password. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in on the page or with a token");
        };
    }

    /**
     * Keeps the filters from being measured: every filter of each request would have figures of its own, which nobody
     * looks at and which cost time.
     */
    @Bean
    SecurityObservationSettings noFiguresOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SafeHeaders.CONTENT_SECURITY_POLICY))
                // "no-referrer" would blank the Origin of our own forms, by which stray posts are told apart
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(Customizer.withDefaults())
                // said with every answer, by web.problem.EveryAnswer
                .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
}
