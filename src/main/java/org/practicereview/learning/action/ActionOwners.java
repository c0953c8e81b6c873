package org.practicereview.learning.action;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Field.Option;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.People;
import org.practicereview.organisation.People.Holder;
import org.practicereview.organisation.Role;
import org.springframework.stereotype.Component;

/** The people of an area who may own an action: those who read what is learnt there (rule book, section 12). */
@Component
class ActionOwners {

    private static final Set<Role> ROLES = Set.of(
            Role.LOCAL_AUTHORITY_NOTIFIER,
            Role.LOCAL_AUTHORITY_APPROVER,
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE,
            Role.LEAD_SAFEGUARDING_PARTNER,
            Role.PARTNERSHIP_CHAIR);

    private final People people;

    ActionOwners(People people) {
        this.people = people;
    }

    /** Those of an area who may own an action, as choices of a form, by name. */
    List<Option> of(String area) {
        return people.holders(ROLES, area).stream()
                .collect(Collectors.toMap(Holder::id, Holder::name, (one, same) -> one))
                .entrySet()
                .stream()
                .map(holder -> new Option(holder.getKey().toString(), holder.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /**
     * The account that was chosen; nothing where none was.
     *
     * @throws InvalidAnswers when it is none of those
     */
    @Nullable
    UUID chosen(String area, @Nullable String account) {
        if (account == null) {
            return null;
        }
        if (of(area).stream().noneMatch(option -> option.value().equals(account))) {
            throw new InvalidAnswers("/account", "not-a-choice", "Choose one of the people");
        }
        return UUID.fromString(account);
    }
}
