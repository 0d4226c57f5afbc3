package fr.passerelle.home;

import java.io.Serializable;
import java.util.List;

/**
 * @param waiting nearest deadline first
 * @param news newest first, at most 20
 */
public record Home(List<MyTenant> tenants, List<Waiting> waiting, List<News> news)
    implements Serializable {}
