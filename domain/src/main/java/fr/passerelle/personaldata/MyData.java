package fr.passerelle.personaldata;

import fr.passerelle.export.ExportView;
import java.time.Instant;
import java.util.List;

/**
 * What a person can see and do about their own data.
 *
 * @param places the names of the tenants that keep something about them
 * @param onlyOwnerOf the names of those that they must hand over or close before they can be
 *     forgotten
 * @param closing the names of those that are suspended, which they own alone, and which close with
 *     them
 * @param onlyMaintainerOf the names of partners that they must hand over or remove before they can
 *     be forgotten
 * @param exports newest first
 * @param erasureDue when they will be forgotten; null where they have not asked for it
 */
public record MyData(
    String displayName,
    String email,
    String locale,
    List<String> places,
    List<String> onlyOwnerOf,
    List<String> closing,
    List<String> onlyMaintainerOf,
    List<ExportView> exports,
    Instant erasureDue) {}
