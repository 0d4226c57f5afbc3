package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A list of people to invite, whole but for its lines.
 *
 * @param columns of the file, and what each was taken for
 * @param circle for lines that name none; null until confirmed, like role, challenge and basis
 * @param leftToday how many invitations may still leave on this day of the tenant's
 * @param mostADay how many may on any day
 */
public record ImportView(
    ImportRow head,
    List<FoundColumn> columns,
    Circle circle,
    Role role,
    UUID challengeId,
    LegalBasis basis,
    int leftToday,
    int mostADay)
    implements Serializable {}
