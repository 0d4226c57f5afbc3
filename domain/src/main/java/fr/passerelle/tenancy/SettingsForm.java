package fr.passerelle.tenancy;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * What a tenant's admins set.
 *
 * @param colour any colour, as {@code #rrggbb}: pages, mails and prints keep its hue and see to it
 *     that white text on it reads
 * @param locale {@code fr} or {@code en}: in which the tenant writes where it does not know better
 * @param zone in which its times are shown
 * @param welcomeFr a sentence or two for those who come in, in French; empty for none
 * @param welcomeEn the same in English
 */
public record SettingsForm(
    String name, String colour, String locale, ZoneId zone, String welcomeFr, String welcomeEn)
    implements Serializable {}
