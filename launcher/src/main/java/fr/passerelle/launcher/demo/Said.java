package fr.passerelle.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an entry of the audit log says of its act, written as the product writes it. */
final class Said {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String about;
  private final String person;
  private final List<Map<String, String>> changes = new ArrayList<>();

  private Said(String about, String person) {
    this.about = about;
    this.person = person;
  }

  static Said about(String about) {
    return new Said(about, null);
  }

  /**
   * @param person the id of the person
   */
  static Said of(String person, String about) {
    return new Said(about, person);
  }

  Said with(String name, Object value) {
    return changed(name, null, value);
  }

  /** Says nothing of what is null. */
  Said changed(String name, Object before, Object after) {
    if (after != null) {
      Map<String, String> change = new LinkedHashMap<>();
      change.put("name", name);
      if (before != null) {
        change.put("before", before.toString());
      }
      change.put("after", after.toString());
      changes.add(change);
    }
    return this;
  }

  String about() {
    return about;
  }

  String person() {
    return person;
  }

  String changes() {
    try {
      return JSON.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
