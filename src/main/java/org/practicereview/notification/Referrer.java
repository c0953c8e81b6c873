package org.practicereview.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** Who refers an incident to the local authority (N9). What the authority records itself is nobody's referral. */
public enum Referrer implements Labelled {
    HEALTH("Health", Set.of(Role.DELEGATED_PARTNER_HEALTH)),
    POLICE("Police", Set.of(Role.DELEGATED_PARTNER_POLICE)),
    PARTNERSHIP(
            "The safeguarding partnership",
            Set.of(
                    Role.PARTNERSHIP_BUSINESS_MANAGER,
                    Role.LEAD_SAFEGUARDING_PARTNER,
                    Role.PARTNERSHIP_CHAIR,
                    Role.INDEPENDENT_SCRUTINEER)),
    AGENCY("An agency", Set.of(Role.AGENCY_CONTRIBUTOR));

    private static final Set<Role> OF_THE_AUTHORITY = Set.of(
            Role.LOCAL_AUTHORITY_NOTIFIER, Role.LOCAL_AUTHORITY_APPROVER, Role.DELEGATED_PARTNER_LOCAL_AUTHORITY);

    private final String label;
    private final Set<Role> roles;

    Referrer(String label, Set<Role> roles) {
        this.label = label;
        this.roles = roles;
    }

    @Override
    public String label() {
        return label;
    }

    /** In which part that person refers an incident of that area; nothing for somebody of its local authority. */
    static Optional<Referrer> of(Person person, String area) {
        if (OF_THE_AUTHORITY.stream().anyMatch(role -> person.is(role, area))) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(referrer -> referrer.roles.stream().anyMatch(role -> person.is(role, area)))
                .findFirst();
    }
}
