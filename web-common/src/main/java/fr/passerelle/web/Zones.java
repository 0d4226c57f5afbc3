package fr.passerelle.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The time zones that people live in, by continent and town; without old names and offsets. */
public final class Zones {
  private static final List<String> CONTINENTS =
      List.of(
          "Europe",
          "Africa",
          "America",
          "Antarctica",
          "Asia",
          "Atlantic",
          "Australia",
          "Indian",
          "Pacific");

  private static final List<SelectItem> ALL = read();

  private Zones() {}

  /** For a menu: groups of continents, each with its towns. */
  public static List<SelectItem> all() {
    return ALL;
  }

  private static List<SelectItem> read() {
    Map<String, List<String>> byContinent =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/"))
            .sorted()
            .collect(
                Collectors.groupingBy(
                    id -> id.substring(0, id.indexOf('/')), TreeMap::new, Collectors.toList()));
    return CONTINENTS.stream()
        .map(continent -> group(continent, byContinent.get(continent)))
        .toList();
  }

  private static SelectItem group(String continent, List<String> zones) {
    SelectItemGroup group = new SelectItemGroup(continent);
    group.setSelectItems(
        zones.stream().map(zone -> new SelectItem(zone, town(zone))).toArray(SelectItem[]::new));
    return group;
  }

  private static String town(String zone) {
    return zone.substring(zone.indexOf('/') + 1).replace('_', ' ').replace("/", ", ");
  }
}
