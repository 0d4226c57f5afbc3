package fr.passerelle.api.me;

import fr.passerelle.home.MyTenant;
import fr.passerelle.home.News;
import fr.passerelle.home.Waiting;
import java.util.List;
import java.util.UUID;

/**
 * The caller, and what their home page shows.
 *
 * @param waiting what waits for them in all their tenants, by deadline
 * @param news decisions and thanks that reached them, newest first
 */
public record Me(
    UUID id,
    String email,
    String displayName,
    List<MyTenant> tenants,
    List<Waiting> waiting,
    List<News> news) {}
