package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Circle;
import fr.passerelle.shared.RefusalCode;
import java.io.Serializable;
import java.util.UUID;

/**
 * A line of a list.
 *
 * @param number in the file
 * @param circle null for that of the whole list
 * @param circleFound what stands there where it names no circle we know; empty otherwise
 * @param locale null for that of the whole list
 * @param localeFound what stands there where it names no language we write; empty otherwise
 * @param problem the rule behind the state; null where there is none
 */
public record LineRow(
    UUID id,
    int number,
    String email,
    String name,
    Circle circle,
    String circleFound,
    String locale,
    String localeFound,
    LineState state,
    RefusalCode problem,
    int version)
    implements Serializable {}
