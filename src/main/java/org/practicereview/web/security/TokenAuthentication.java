package org.practicereview.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.web.problem.Trouble;
import org.practicereview.web.problem.TroubleWriter;
import org.practicereview.web.problem.Troubles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a machine in that sends {@code Authorization: Bearer} with a token that counts. Who sends another is a stranger and
 * counted as such: nobody guesses without end.
 */
final class TokenAuthentication extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\w.~+/-]{1,200}=*) *", Pattern.CASE_INSENSITIVE);

    private final ApiTokens tokens;
    private final LimitedRequests.Door limits;
    private final TroubleWriter troubles;

    TokenAuthentication(ApiTokens tokens, LimitedRequests.Door limits, TroubleWriter troubles) {
        this.tokens = tokens;
        this.limits = limits;
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> person = token(header).flatMap(tokens::find);
        if (person.isEmpty()) {
            OptionalLong wait = limits.ofStranger(request);
            Trouble trouble = wait.isPresent() ? Troubles.tooManyRequests(wait.getAsLong()) : Troubles.tokenRefused();
            troubles.write(trouble, request, response);
            return;
        }
        CurrentPerson.isKnown(request, person.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(person.get().id()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> token(String header) {
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }
}
