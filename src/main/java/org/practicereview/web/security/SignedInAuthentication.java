package org.practicereview.web.security;

import java.util.List;
import java.util.UUID;
import org.practicereview.organisation.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody signed in. It carries no authorities: what a person may do is asked afresh, case by case. */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final SignedIn signedIn;

    public SignedInAuthentication(UUID personId) {
        super(List.of());
        this.signedIn = new SignedIn(personId);
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
